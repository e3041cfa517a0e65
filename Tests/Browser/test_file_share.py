"""The site works from a file share and from a web server, and never asks for anything outside it."""

from visits import Visits


def test_every_page_opens_from_a_file_share_with_the_network_unplugged(site, new_tab, file_address):
    new_tab.context.set_offline(True)
    assert faults_on(site.pages, new_tab, file_address) == []


def test_every_kind_of_page_opens_from_a_file_share_with_the_network_there(page_path, new_tab, file_address):
    assert faults_on([page_path], new_tab, file_address) == []


def test_every_page_opens_from_a_web_server(site, new_tab, web_address):
    assert faults_on(site.pages, new_tab, web_address) == []


def test_every_page_states_what_the_browser_may_load(site):
    policies = {page.path: page.content_security_policy or "" for page in site.pages.values()}
    assert [path for path, policy in policies.items() if "default-src 'none'" not in policy] == []


def faults_on(page_paths, tab, site_address):
    visits = Visits(tab, site_address)
    for path in page_paths:
        visits.open(path)
    return visits.faults
