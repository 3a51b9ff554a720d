context.get('server').close()
def log = new File(basedir, 'build.log').text
assert log =~ /(?i)password/
assert log.contains('.env')
assert !log.contains('wrong-never-shown')
assert !new File(basedir, 'target/schema/catalog.json').exists()
return true
