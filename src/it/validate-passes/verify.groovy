import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'PASS'
assert report.findings == []
assert report.checks.collect { it.check + ' ' + it.state } == ['db-doc RAN', 'db-models RAN', 'models-doc RAN', 'change-log RAN', 'queries RAN']
assert report.checks.findAll { it.check.contains('-') && it.check != 'change-log' }.every { it.compared > 0 }
assert report.coverage.checked == 3 && report.coverage.unknown == 0

def document = new File(basedir, 'docs/database-schema.md').text
assert document.contains('Where receipts go.')
assert !document.contains('flyway_schema_history')
def log = new File(basedir, 'docs/schema-changes.md').text
assert log.readLines().findAll { it.startsWith('## ') }.size() == 1
assert log.contains('## 2026-11-01') && !log.contains('2026-11-02')
def build = new File(basedir, 'build.log').text
assert !build.contains('queries with database') && !build.contains('queries:')
assert build.contains('no entity is mapped to a governed schema: schema.schemas is audit, the entities\' tables are in public')
return true
