import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.findings.size() == 1
def finding = report.findings[0]
assert finding.severity == 'ERROR' && finding.consequence == 'INSERT_FAILS'
assert finding.object.subMap(['kind', 'table', 'name']) == [kind: 'column', table: 'customer', name: 'region']
assert finding.attribute == 'exists'
assert finding.database != null && finding.entities == null && finding.document == null
assert finding.odd == 'database'
return true
