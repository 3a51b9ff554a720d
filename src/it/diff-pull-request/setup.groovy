// A repository with the branch main, and a branch with one more migration.
def repository = io.github.schemaguard.git.TestRepository.init(basedir.toPath())
repository.write('.gitignore', 'target/\nbuild.log\n').commit('first')
repository.git('checkout', '-q', '-b', 'feature')
repository.write('sql/2.sql', new File(basedir, 'next/2.sql').text).commit('second')
context.put('before', repository.state())
return true
