import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'PASS'
assert report.findings == []
assert report.checks.collect { it.check + ' ' + it.state } == ['db-models RAN']
assert report.checks[0].compared > 0
// Four attributes of Member and five of Loan; the column of Member.loans is Loan's.
assert report.coverage.checked == 9 && report.coverage.skipped == 1 && report.coverage.unknown == 0

def log = new File(basedir, 'build.log').text
assert log.contains('2 entities, Hibernate 5.6.15.Final')
assert log.contains('Flyway 9.22.3, 2 migrations, the last V2__loans.sql')
assert log.contains('No drift')
return true
