package io.github.schemaguard.goal.side;

import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.goal.session.NumberedTexts;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.json.MappingJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes Hibernate's view of the entities as text. */
final class EntityModelCodec implements RunCache.Codec<EntityModel> {

    @Override
    public Optional<Map<String, String>> write(EntityModel model) {
        Map<String, String> text = new TreeMap<>();
        NumberedTexts.write("unit", model.scripts().stream().map(Script::unit).toList(), text);
        for (int unit = 0; unit < model.scripts().size(); unit++) {
            NumberedTexts.write("statement." + unit, model.scripts().get(unit).statements(), text);
        }
        text.put("mapping", MappingJson.text(model.mapping()));
        text.put("hibernate", model.hibernate());
        NumberedTexts.write("note", model.notes(), text);
        return Optional.of(text);
    }

    @Override
    public EntityModel read(Map<String, String> text) {
        List<Script> scripts = new ArrayList<>();
        for (String unit : NumberedTexts.read("unit", text)) {
            scripts.add(new Script(unit, NumberedTexts.read("statement." + scripts.size(), text)));
        }
        return new EntityModel(
                scripts,
                MappingJson.parse(text.getOrDefault("mapping", "")),
                text.getOrDefault("hibernate", ""),
                NumberedTexts.read("note", text));
    }
}
