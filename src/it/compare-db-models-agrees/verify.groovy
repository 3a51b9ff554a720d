import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'PASS'
assert report.findings == []
assert report.checks.collect { it.check + ' ' + it.state } == ['db-models RAN']
assert report.checks[0].compared > 0
// Three attributes of Author and seven of Book.
assert report.coverage.checked == 10 && report.coverage.skipped == 0 && report.coverage.unknown == 0

def log = new File(basedir, 'build.log').text
assert log.contains('2 entities, Hibernate 6.6.56.Final')
assert log.contains('Flyway 10.22.0, 1 migration, V1__authors_and_books.sql')
assert log.contains('No drift')
assert !new File(basedir, 'docs').exists()
return true
