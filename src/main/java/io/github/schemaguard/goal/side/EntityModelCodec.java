package io.github.schemaguard.goal.side;

import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.AssumedNaming.Strategies;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.Tenancy.Isolation;
import io.github.schemaguard.goal.session.NumberedTexts;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.json.MappingJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes Hibernate's view of the entities as text. */
final class EntityModelCodec implements RunCache.Codec<EntityModel> {

    @Override
    public Optional<Map<String, String>> write(EntityModel model) {
        Map<String, String> text = new TreeMap<>();
        NumberedTexts.write("unit", model.scripts().stream().map(Script::unit).toList(), text);
        for (int unit = 0; unit < model.scripts().size(); unit++) {
            NumberedTexts.write("statement." + unit, model.scripts().get(unit).statements(), text);
            NumberedTexts.write(
                    "definition." + unit,
                    model.scripts().get(unit).definitions().stream()
                            .flatMap(each -> Stream.of(
                                    each.schema(), each.table(), each.column(), each.definition(), each.boundType()))
                            .toList(),
                    text);
        }
        text.put("mapping", MappingJson.text(model.mapping()));
        text.put("hibernate", model.hibernate());
        NumberedTexts.write("note", model.notes(), text);
        text.put("naming", model.naming().assumed());
        NumberedTexts.write(
                "naming",
                model.naming().others().stream()
                        .flatMap(each -> Stream.of(each.physical(), each.implicit()))
                        .toList(),
                text);
        text.put("tenancy", model.tenancy().isolation().name());
        text.put("tenancy.evidence", model.tenancy().evidence());
        return Optional.of(text);
    }

    @Override
    public EntityModel read(Map<String, String> text) {
        List<Script> scripts = new ArrayList<>();
        for (String unit : NumberedTexts.read("unit", text)) {
            scripts.add(new Script(
                    unit,
                    NumberedTexts.read("statement." + scripts.size(), text),
                    definitions(NumberedTexts.read("definition." + scripts.size(), text))));
        }
        return new EntityModel(
                scripts,
                MappingJson.parse(text.getOrDefault("mapping", "")),
                text.getOrDefault("hibernate", ""),
                NumberedTexts.read("note", text),
                naming(text),
                new Tenancy(
                        Isolation.valueOf(text.getOrDefault("tenancy", Isolation.UNSET.name())),
                        text.getOrDefault("tenancy.evidence", "")));
    }

    private static AssumedNaming naming(Map<String, String> text) {
        List<String> texts = NumberedTexts.read("naming", text);
        List<Strategies> others = new ArrayList<>();
        for (int i = 0; i + 2 <= texts.size(); i += 2) {
            others.add(new Strategies(texts.get(i), texts.get(i + 1)));
        }
        return new AssumedNaming(text.getOrDefault("naming", ""), others);
    }

    private static List<ColumnDefinition> definitions(List<String> texts) {
        List<ColumnDefinition> definitions = new ArrayList<>();
        for (int i = 0; i + 5 <= texts.size(); i += 5) {
            definitions.add(new ColumnDefinition(
                    texts.get(i), texts.get(i + 1), texts.get(i + 2), texts.get(i + 3), texts.get(i + 4)));
        }
        return definitions;
    }
}
