def log = new File(basedir, 'build.log').text
// Maven prints the command line that it was given; what we say starts after it.
def ours = log.substring(log.indexOf('Building '))
assert ours.contains('127.0.0.1:1')
assert !ours.contains('hunter2-never-shown')
assert log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }.size() == 1
assert !new File(basedir, 'target/schema/catalog.json').exists()
return true
