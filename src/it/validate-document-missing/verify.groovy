def log = new File(basedir, 'build.log').text
assert log.contains('docs/database-schema.md')
assert log.contains('schema:generate-docs')
assert !new File(basedir, 'docs').exists()
return true
