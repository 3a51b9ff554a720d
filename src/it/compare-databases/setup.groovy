// One server has the databases to compare, and the empty one that says it may be used for scratch databases. The role's
// password is like no other text, so that verify.groovy can look for it everywhere.
def server = io.github.schemaguard.scratch.ClassPathBinaries.startServer()
context.put('server', server)
def secret = UUID.randomUUID().toString()
context.put('secret', secret)
def administration = server.createDatabase('administration')
administration.connect().withCloseable {
    it.createStatement().execute("create role app login superuser password '$secret'".toString())
}
def url = { name, String... statements ->
    def database = server.createDatabase(name)
    def connection = database.connect()
    try {
        statements.each { connection.createStatement().execute(it) }
    } finally {
        connection.close()
    }
    def address = database.address()
    context.put(name, database)
    "postgresql://app:${secret}@${address.hostList()}/${name}"
}
def migration = { new File(basedir, "src/main/resources/db/migration/$it").text }
def customer = migration('V1__customer.sql')
def both = customer + migration('V2__orders.sql')
def history = '''
    create table flyway_schema_history (installed_rank int, version text, description text, type text, script text,
        checksum int, installed_by text, installed_on timestamp, execution_time int, success boolean);
    insert into flyway_schema_history values
        (1, '1', 'customer', 'SQL', 'V1__customer.sql', null, '', now(), 1, true)'''
def tenant = { name, sql -> "create schema $name; set search_path to $name; $sql".toString() }
new File(basedir, '.env').text = """
    DATABASE_URL=${url('shop', customer, history, 'create index by_hand on customer (email)')}
    PRODUCTION_DATABASE_URL=${url('production', customer, history)}
    TENANTS_DATABASE_URL=${url('tenants', tenant('t01', both), tenant('t02', both), tenant('t03', customer))}
    """.stripIndent()
def configuration = new File(basedir, '.mvn/maven.config')
configuration.parentFile.mkdirs()
configuration.text = "-Dschema.scratchUrl=${url('scratch')}\n"
// What processes are started with is there for everyone on the machine to read.
def commands = Collections.synchronizedSet(new HashSet<String>())
context.put('commands', commands)
Thread.startDaemon {
    while (!context.containsKey('ended')) {
        ProcessHandle.allProcesses().forEach { it.info().commandLine().ifPresent(commands::add) }
        sleep 100
    }
}
return true
