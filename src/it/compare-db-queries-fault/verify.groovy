import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.checks.collect { it.check + ' ' + it.state + ' ' + it.compared } == ['queries RAN 3']
assert report.findings.collect { it.code + ' ' + (it.object.name ?: it.object.table + it.object.columns) + ' ' + it.locations*.line } == ['SG701 Book.gross [22]', 'SG701 Book.prices [12]', 'SG704 book[title] [11]']
assert report.findings.last().repairs*.text == ['CREATE INDEX CONCURRENTLY ON public.book USING btree (title)']
assert report.queries == [checked: 3, skipped: [], unknown: []]

def log = new File(basedir, 'build.log').text
assert log.contains('SG701 Book.prices: PostgreSQL refuses the named native query with error 42703: column "cost" does not exist')
assert log.contains('queries: 3 checked, 0 skipped, 0 unknown')
return true
