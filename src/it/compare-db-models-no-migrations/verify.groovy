def log = new File(basedir, 'build.log').text
assert log.contains('no migrations found')
assert log.contains('DATABASE_URL')
assert !log.contains('No drift')
return true
