def log = new File(basedir, 'build.log').text
assert log.contains('V2__broken.sql')
assert log.contains('relation "costumer" does not exist')
assert !log.contains('No drift')
return true
