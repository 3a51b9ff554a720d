import com.linkedin.common.SubTypes;
import com.linkedin.common.Status;
import com.linkedin.common.urn.DatasetUrn;
import com.linkedin.common.urn.Urn;
import com.linkedin.data.DataMap;
import com.linkedin.data.codec.JacksonDataCodec;
import com.linkedin.data.schema.validation.CoercionMode;
import com.linkedin.data.schema.validation.RequiredMode;
import com.linkedin.data.schema.validation.UnrecognizedFieldMode;
import com.linkedin.data.schema.validation.ValidateDataAgainstSchema;
import com.linkedin.data.schema.validation.ValidationOptions;
import com.linkedin.data.schema.validation.ValidationResult;
import com.linkedin.data.template.DataTemplateUtil;
import com.linkedin.data.template.RecordTemplate;
import com.linkedin.dataset.DatasetProperties;
import com.linkedin.dataset.UpstreamLineage;
import com.linkedin.dataset.ViewProperties;
import com.linkedin.mxe.MetadataChangeProposal;
import com.linkedin.schema.SchemaMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a file of proposals with DataHub's own model. Prints each dataset's name, each field and each aspect; fails if one is invalid. */
class DataHubCheck {

    private static final Map<String, Class<? extends RecordTemplate>> ASPECTS = Map.of(
            "status", Status.class,
            "subTypes", SubTypes.class,
            "datasetProperties", DatasetProperties.class,
            "schemaMetadata", SchemaMetadata.class,
            "viewProperties", ViewProperties.class,
            "upstreamLineage", UpstreamLineage.class);

    public static void main(String[] args) throws Exception {
        JacksonDataCodec codec = new JacksonDataCodec();
        for (Object each : codec.stringToList(Files.readString(Path.of(args[0])))) {
            // DataHub puts the aspect into a text before it reads the rest.
            DataMap proposal = (DataMap) each;
            DataMap aspect = proposal.getDataMap("aspect").getDataMap("json");
            proposal.put(
                    "aspect",
                    new DataMap(Map.of("contentType", "application/json", "value", codec.mapToString(aspect))));
            validate(proposal, MetadataChangeProposal.class);
            String name = proposal.getString("aspectName");
            validate(aspect, ASPECTS.get(name));
            DatasetUrn urn = DatasetUrn.createFromString(proposal.getString("entityUrn"));
            System.out.println(urn.getPlatformEntity().getPlatformNameEntity() + " "
                    + urn.getDatasetNameEntity().replace("\n", "\\n") + " " + name);
            if (name.equals("schemaMetadata")) {
                SchemaMetadata metadata = new SchemaMetadata(aspect);
                metadata.getFields()
                        .forEach(field -> System.out.println("  " + field.getFieldPath().replace("\n", "\\n") + " "
                                + field.getType().getType().memberType().getUnionMemberKey() + " " + field.getNativeDataType()));
                if (metadata.hasForeignKeys()) {
                    metadata.getForeignKeys().forEach(key -> key.getForeignFields().forEach(DataHubCheck::field));
                }
            }
        }
    }

    private static void field(Urn urn) {
        System.out.println("  -> " + urn.getEntityKey().get(0) + " " + urn.getEntityKey().get(1));
    }

    private static void validate(DataMap data, Class<? extends RecordTemplate> type) {
        ValidationResult result = ValidateDataAgainstSchema.validate(
                data,
                DataTemplateUtil.getSchema(type),
                new ValidationOptions(
                        RequiredMode.CAN_BE_ABSENT_IF_HAS_DEFAULT,
                        CoercionMode.NORMAL,
                        UnrecognizedFieldMode.DISALLOW));
        if (!result.isValid()) {
            throw new IllegalStateException(type.getSimpleName() + ": " + result.getMessages());
        }
    }
}
