import groovy.json.JsonSlurper

context.put('ended', true)
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
assert left == ['administration', 'production', 'scratch', 'shop', 'template0', 'template1', 'tenants']

def findings = { directory ->
    def report = new JsonSlurper().parse(new File(basedir, "target/$directory/report.json"))
    assert report.verdict == 'FAIL'
    report.findings.collect { "$it.code ${it.object.kind} ${it.object.table ?: it.object.name}: $it.message".toString() }
}
assert findings('migrations') == [
    'SG602 index customer: the database has this index (index (email)), but the migrations do not create it',
    'SG604 migration V2__orders.sql: is not applied to the database yet; what it creates is not compared with the database']
assert findings('production') == [
    'SG602 index customer: the database has this index (index (email)), but the other database does not']
assert findings('tenants') == [
    'SG601 table orders: t03: the migrations create this table (table with 3 columns), but the database does not have it']

def targets = new JsonSlurper().parse(new File(basedir, 'target/tenants/targets.json'))
assert targets.groups.collect { [it.state, it.targets] } == [['AS_EXPECTED', ['t01', 't02']], ['DIFFERS', ['t03']]]

def log = new File(basedir, 'build.log').text
assert log.contains('migrations: scratch PostgreSQL ')
assert log.contains('2 of 3 targets are as expected; t03 differs')

// Neither the log nor a file, a kept result or a command line has the password; only the files that named it do.
def secret = context.get('secret')
assert !log.contains(secret)
assert context.get('commands').any { it.contains('MigrationFork') }
assert context.get('commands').every { !it.contains(secret) }
def places = io.github.schemaguard.scratch.ScratchServer.cachePlaces()*.resolve('results')*.toFile().findAll { it.directory }
assert places
([new File(basedir, 'target')] + places).each { place ->
    place.eachFileRecurse(groovy.io.FileType.FILES) { file -> assert !new String(file.bytes, 'ISO-8859-1').contains(secret) }
}
return true
