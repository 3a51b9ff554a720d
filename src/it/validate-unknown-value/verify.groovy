def log = new File(basedir, 'build.log').text
assert log.contains('schema.failOn is "warnings"; valid values: error, warning, info, never')
assert log.contains('-Dschema.failon is not a parameter of this plugin. Did you mean -Dschema.failOn?')
assert !new File(basedir, 'target/schema').exists()
return true
