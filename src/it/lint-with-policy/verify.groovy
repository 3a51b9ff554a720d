import groovy.json.JsonSlurper

def findings = { file ->
    def report = new JsonSlurper().parse(new File(basedir, file))
    assert report.checks.collect { it.check + ' ' + it.state } == ['lint RAN']
    assert report.checks[0].compared > 0
    report.findings.collect { it.severity + ' ' + it.code + ' ' + it.object.table + ' ' + it.object.kind }
}
def expected = [
    'ERROR SG802 orders foreign-key',
    'WARNING SG840 line table',
    'WARNING SG835 customer column',
]
assert findings('target/schema/report.json') == expected
assert findings('target/document/report.json') == expected

def log = new File(basedir, 'build.log').text
assert log.contains('src/main/java/shop/Customer.java:11')
assert log.contains('not reported, because the policy turns them off: SG801 (1)')
assert log.contains('misspelt.yaml: there is no rule foreign-key-unindexd. Did you mean foreign-key-unindexed?')
assert new File(basedir, 'target/schema/proposals').listFiles().any { it.text.contains('CREATE INDEX CONCURRENTLY ON public.orders (customer_id)') }
return true
