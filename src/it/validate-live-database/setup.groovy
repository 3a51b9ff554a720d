// The migrations' result in a server of our own, named by a .env: no scratch database is needed for the truth.
def server = io.github.schemaguard.scratch.ClassPathBinaries.startServer()
context.put('server', server)
def database = server.createDatabase('shop')
def connection = database.connect()
try {
    connection.createStatement().execute(new File(basedir, 'src/main/resources/db/migration/V1__customer.sql').text)
} finally {
    connection.close()
}
def address = database.address()
new File(basedir, '.env').text = "export DATABASE_URL='postgresql://${address.user()}:${database.password()}@${address.hostList()}/shop'\n"
return true
