import groovy.json.JsonSlurper

def left = []
def scratch = context.get('scratch')
def connection = scratch.connect()
try {
    def rows = connection.createStatement().executeQuery('select datname from pg_database order by 1')
    while (rows.next()) {
        left << rows.getString(1)
    }
} finally {
    connection.close()
}
context.get('server').close()
assert left == ['postgres', 'production', 'scratch', 'shop', 'template0', 'template1', 'tenants']

def findings = { directory ->
    def report = new JsonSlurper().parse(new File(basedir, "target/$directory/report.json"))
    assert report.verdict == 'FAIL'
    report.findings.collect { "$it.code ${it.object.kind} ${it.object.table ?: it.object.name}: $it.message".toString() }
}
assert findings('migrations') == [
    'SG602 index customer: the database has this index (index (email)), the migrations do not make it',
    'SG604 migration V2__orders.sql: is not applied to the database yet; what it makes is not held against the database']
assert findings('production') == [
    'SG602 index customer: the database has this index (index (email)), the other database does not']
assert findings('tenants') == [
    'SG601 table orders: t03: the migrations make this table (table with 3 columns), the database does not have it']

def targets = new JsonSlurper().parse(new File(basedir, 'target/tenants/targets.json'))
assert targets.groups.collect { [it.state, it.targets] } == [['AS_EXPECTED', ['t01', 't02']], ['DIFFERS', ['t03']]]

def log = new File(basedir, 'build.log').text
assert log.contains('migrations: scratch PostgreSQL ')
assert log.contains('2 of 3 targets are as expected; t03 differs')
new File(basedir, 'target').eachFileRecurse(groovy.io.FileType.FILES) { assert !it.text.contains(scratch.password()) }
return true
