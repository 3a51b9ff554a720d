// A server of our own, and a .env with a password that it does not take.
def server = io.github.schemaguard.scratch.ClassPathBinaries.startServer()
context.put('server', server)
def address = server.createDatabase('shop').address()
new File(basedir, '.env').text = "DATABASE_URL=postgresql://${address.user()}:wrong-never-shown@${address.hostList()}/shop\n"
return true
