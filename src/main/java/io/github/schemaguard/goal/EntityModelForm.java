package io.github.schemaguard.goal;

import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.snapshot.MappingJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The text of what Hibernate said of the entities. */
final class EntityModelForm implements Memory.Form<EntityModel> {

    @Override
    public Optional<Map<String, String>> write(EntityModel model) {
        Map<String, String> text = new TreeMap<>();
        NumberedTexts.write("statement", model.statements(), text);
        text.put("mapping", MappingJson.text(model.mapping()));
        text.put("hibernate", model.hibernate());
        NumberedTexts.write("note", model.notes(), text);
        return Optional.of(text);
    }

    @Override
    public EntityModel read(Map<String, String> text) {
        return new EntityModel(
                NumberedTexts.read("statement", text),
                MappingJson.parse(text.getOrDefault("mapping", "")),
                text.getOrDefault("hibernate", ""),
                NumberedTexts.read("note", text));
    }
}
