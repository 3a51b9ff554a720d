import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.findings.size() == 1
def finding = report.findings[0]
assert finding.code == 'SG401' && finding.severity == 'ERROR' && finding.consequence == 'DOCUMENT_STALE'
assert finding.object.subMap(['kind', 'table', 'name']) == [kind: 'column', table: 'customer', name: 'email']
assert finding.attribute == 'type' && finding.odd == 'document'
assert finding.database == 'character varying(100)' && finding.entities == 'character varying(100)' && finding.document == 'character varying(120)'
def line = new File(basedir, 'docs/database-schema.md').readLines().findIndexOf { it.contains('character varying(120)') } + 1
assert finding.locations.any { it.file == 'docs/database-schema.md' && it.line == line }
assert finding.repairs*.text == ['mvn schema:generate-docs']
assert report.checks.find { it.check == 'change-log' }.state == 'RAN'
return true
