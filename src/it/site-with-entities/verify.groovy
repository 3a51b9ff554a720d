def site = new File(basedir, 'target/schema/site')
def files = []
site.eachFileRecurse { if (it.file) files << site.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
assert files.sort() == [
    'columns.html', 'constraints.html', 'findings.html', 'index.html', 'schemas/audit.html', 'schemas/public.html', 'search.js', 'site.css', 'site.js',
    'tables/audit.line.html', 'tables/public.customer.html', 'tables/public.orders.html', 'theme.css',
]
def customer = new File(site, 'tables/public.customer.html').text
assert customer.contains('src/main/java/shop/Customer.java:7</span>')
def link = (customer =~ /href="([^"]+)" title="src\/main\/java\/shop\/Customer.java:11"><code>password/)[0][1]
assert new File(site, 'tables/' + link).canonicalFile == new File(basedir, 'src/main/java/shop/Customer.java').canonicalFile
assert customer.contains('<a href="../tables/public.orders.html"><code>public.orders</code></a>')
assert new File(site, 'tables/public.orders.html').text.contains('id="findings"')

def published = new File(basedir, 'target/published/tables/public.customer.html').text
assert published.contains('href="https://example.org/') && published.contains('src/main/java/shop/Customer.java#L11"')

def log = new File(basedir, 'build.log').text
assert log.contains('written: target/schema/site/index.html and 12 more files')
assert log.contains('written: target/published/index.html and 12 more files')

def report = new File(basedir, 'target/site/database-schema.html').text
assert report.contains('href="database-schema/index.html"') && report.contains('href="database-schema/schemas/audit.html"')
assert report.contains('In the last report: 2 findings of level info')
def pages = new File(basedir, 'target/site/database-schema')
assert files.every { new File(pages, it).isFile() }
assert new File(pages, 'index.html').text == new File(site, 'index.html').text
return true
