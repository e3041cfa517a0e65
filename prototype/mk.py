import json,re,subprocess
s=open('/tmp/s-site/search/index.js').read()
d=json.loads(s[len('handbookSearch.load('):-3])
texts=[]
for sec in d['sections']:
    texts.append(sec['title'])
    for u in sec['units']: texts+= [u[3]]+u[4].split('\n')
for u in d['lists']: texts+=[u[3]]+u[4].split('\n')
out=subprocess.run(['mecab'],input='\n'.join(texts),capture_output=True,text=True).stdout
kata=str.maketrans({chr(c):chr(c-0x60) for c in range(0x30A1,0x30F7)})
small=str.maketrans('ぁぃぅぇぉゃゅょっづぢー','あいうえおやゆよつずじ\0')
R={}
for l in out.split('\n'):
    if '\t' not in l: continue
    w,f=l.split('\t'); f=f.split(',')
    if len(f)<8 or not re.search('[一-龯々]',w): continue
    r=f[7].translate(kata).translate(small).replace('\0','')
    R.setdefault(w,{}); R[w][r]=R[w].get(r,0)+1
have={e.split('=')[0] for e in d['readings']}
for w,c in R.items():
    if w not in have: d['readings'].append(w+'='+max(c,key=lambda k:(c[k],k)))
H=json.load(open('/tmp/s-site/api/handbook.json'))
row={}
former={}
for e in H['history']:
    for c in e['changes']:
        secs=c.get('sections') or []
        if secs: row[c['id']]=secs[0]['id']
        for x in secs:
            if x['titleThen']: former.setdefault(x['id'],set()).add(x['titleThen'])
for r in H['roles']:
    if r['also']: d['synonyms'].append([r['name']]+r['also'])
for u in d['lists']:
    if u[0]=='y' and u[1] in row: u.append(row[u[1]])
for sec in d['sections']:
    sec['former']=sorted(former.get(sec['id'],set())-{sec['title']})
json.dump(d,open('/tmp/proto/index.json','w'),ensure_ascii=False)
print(len(d['readings']), sum(len(x.encode())+1 for x in d['readings']))
