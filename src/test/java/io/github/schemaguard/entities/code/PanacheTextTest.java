package io.github.schemaguard.entities.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.TestLibraries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short text is completed as Panache itself completes it. */
class PanacheTextTest {

    private static final Map<String, String> METHODS = Map.of(
            "find", "createFindQuery",
            "count", "createQueryForCount",
            "update", "createUpdateQuery",
            "delete", "createDeleteQuery");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "name",
                "name ",
                "name=?1",
                "name = ?1 and status = ?2",
                "name\nis null",
                "order by name",
                "ORDER  BY name",
                "where name = ?1",
                "\twhere name = ?1",
                "from java.lang.String where name = ?1",
                "FROM java.lang.String",
                "select name from java.lang.String",
                "with a as (select 1) select a",
                "set name = ?1",
                "update java.lang.String set name = ?1",
                "update from java.lang.String set name = ?1",
                "delete from java.lang.String",
                "fromage = ?1",
                "selected",
            })
    void the_query(String text) throws Exception {
        List<Path> jars = TestLibraries.jars("panache-3.33.2");
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls)) {
            Class<?> panache = loader.loadClass("io.quarkus.panache.hibernate.common.runtime.PanacheJpaUtil");
            for (Map.Entry<String, String> each : METHODS.entrySet()) {
                for (int parameters : List.of(0, 1, 2)) {
                    Method method = panache.getMethod(each.getValue(), Class.class, String.class, int.class);
                    assertThat(new PanacheText("`java.lang.String`", text, parameters)
                                    .of(each.getKey())
                                    .map(PanacheTextTest::plain)
                                    .orElse("refused"))
                            .as("%s of <%s> with %d parameters", each.getKey(), text, parameters)
                            .isEqualTo(plain(asked(method, text, parameters)));
                }
            }
        }
    }

    private static String asked(Method method, String text, int parameters) throws IllegalAccessException {
        try {
            return String.valueOf(method.invoke(null, String.class, text, parameters));
        } catch (InvocationTargetException refused) {
            return "refused";
        }
    }

    private static String plain(String query) {
        return query.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
