const e=require('./engine.js'), fs=require('fs'); e.load(JSON.parse(fs.readFileSync('/tmp/proto/index.json')));
const q=JSON.parse(fs.readFileSync('/tmp/proto/questions.json')); const held=process.argv[2]==='held', show=process.argv[3];
let n=0,h1=0,h3=0,none=0,by={},t=0,max=0;
for(const x of q){ if(!!x.held!==held) continue; n++;
  const t0=process.hrtime.bigint(); const r=e.search(x.ask); const dt=Number(process.hrtime.bigint()-t0)/1e6; t+=dt; if(dt>max)max=dt;
  const top=r.groups.slice(0,3).map(g=>g[0].unit);
  const alt=r.groups.slice(0,3).map(g=>g.map(z=>z.unit));
  const ok=u=>x.reach.includes(u.section)||(x.answer||[]).some(a=>{const i=a.replace(/^(terms|roles|documents|history)#/,''); return u.id===i||u.id===a||u.id===a.replace('#','/')||a.endsWith('#'+u.id)});
  const p=top.findIndex(ok); by[x.kind]=by[x.kind]||[0,0]; by[x.kind][1]++;
  if(!top.length) none++;
  if(p===0)h1++; if(p>=0){h3++;by[x.kind][0]++;} else if(show) console.log(x.kind,'|',x.ask,'|',x.reach.join(),'|',r.words.map(w=>w.word+(w.guess?'?'+w.guess:'')+':'+w.df).join(' '),'|',top.map(u=>u.kind+':'+u.id).join(' '));
}
console.log(held?'held':'dev',n,'h1',h1,(h1/n).toFixed(3),'h3',h3,(h3/n).toFixed(3),'none',none,JSON.stringify(by),'ms avg',(t/n).toFixed(2),'max',max.toFixed(1));
