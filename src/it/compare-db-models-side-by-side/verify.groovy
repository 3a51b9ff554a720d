import groovy.io.FileType
import groovy.json.JsonSlurper
import java.nio.file.Files

// A locale without these letters cannot name a file by them.
def awkward = System.getProperty('sun.jnu.encoding') == 'UTF-8' ? '\u00dcn\u00ef c\u00f6d\u00e9 \u2603 (1) & 100%' : 'two words (1)'
def modules = ['readers', 'books', 'loans']
// Nobody else's servers are in it, so that nothing may be left; and it is empty at first, where both want to fill it.
def cache = new File(basedir, "target/$awkward")
def windows = File.separatorChar == '\\' as char
def maven = new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn').path

def builds = ['one', 'two'].collect { name ->
    def project = new File(basedir, "target/$name $awkward")
    (modules + '.').each { module ->
        new File(basedir, module).eachFile(FileType.FILES) { copy(it, project) }
        ['db', 'src'].collect { new File(basedir, "$module/$it") }.findAll { it.exists() }.each { directory ->
            directory.eachFileRecurse(FileType.FILES) { copy(it, project) }
        }
    }
    def command = [maven, '-B', '-ntp', '-T', '4', '-Dmaven.repo.local=' + localRepositoryPath.path,
                   'schema:compare-db-models', '-Dschema.migrations=sql:db', '-Dschema.cache=false']
    def builder = new ProcessBuilder(command).directory(project).redirectErrorStream(true)
            .redirectOutput(new File(basedir, "build-${name}.log"))
    builder.environment().XDG_CACHE_HOME = cache.path
    [name: name, project: project, process: builder.start()]
}
builds.each {
    assert it.process.waitFor() == 0 : new File(basedir, "build-${it.name}.log").text
    modules.each { module ->
        def report = new JsonSlurper().parse(new File(it.project, "$module/target/schema/report.json"))
        assert report.verdict == 'PASS' && report.checks.collect { check -> check.check + ' ' + check.state } == ['db-models RAN']
    }
}

def left = ProcessHandle.allProcesses().map { it.info().commandLine().orElse('') }.filter { it.contains(basedir.path) }.toList()
assert left == []
if (System.getProperty('os.name') == 'Linux') {
    assert new File(cache, 'schema-maven-plugin/runs').list().toList() == []
}
cache.deleteDir()
return true

def copy(File file, File project) {
    def target = new File(project, basedir.toPath().relativize(file.toPath()).toString())
    target.parentFile.mkdirs()
    Files.copy(file.toPath(), target.toPath())
}
