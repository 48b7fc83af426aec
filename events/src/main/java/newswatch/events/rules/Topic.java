package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A news subject and how to recognise it.
 *
 * @param description what belongs and what does not
 * @param parent the id of the wider topic that every document about this one is about as well
 * @param iptc the same subject among the IPTC Media Topics, such as {@code medtop:20000378}
 * @param threshold the score from which a short document is about it, above 0
 * @param growth how much higher the threshold is for each doubling of a text's length; 0 for none
 * @param emphasis what hits in the title and the lead count; null for {@link TopicEmphasis#USUAL}
 * @param required queries that all have to match
 * @param excluded queries of which none may match
 */
public record Topic(
    String id,
    String name,
    @Nullable String description,
    @Nullable String parent,
    @Nullable String iptc,
    double threshold,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) double growth,
    @Nullable TopicEmphasis emphasis,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> required,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> excluded,
    List<TopicExpression> expressions) {
  private static final Pattern MEDIA_TOPIC = Pattern.compile("medtop:[0-9]{8}");

  public Topic {
    id = Required.text("topic", "id", id);
    String topic = "topic \"" + id + "\"";
    name = Required.text(topic, "name", name);
    emphasis = TopicEmphasis.USUAL.equals(emphasis) ? null : emphasis;
    required = required == null ? List.of() : List.copyOf(required);
    excluded = excluded == null ? List.of() : List.copyOf(excluded);
    expressions = expressions == null ? List.of() : List.copyOf(expressions);
    List<String> faults = new ArrayList<>();
    if (!(threshold > 0) || Double.isInfinite(threshold)) {
      faults.add("with a threshold that is not above 0: " + threshold);
    }
    if (!(growth >= 0) || Double.isInfinite(growth)) {
      faults.add("with a growth that is not 0 or more: " + growth);
    }
    if (iptc != null && !MEDIA_TOPIC.matcher(iptc).matches()) {
      faults.add("with an iptc that is not medtop: and eight digits: \"" + iptc + "\"");
    }
    if (expressions.isEmpty()) {
      faults.add("without \"expressions\"");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(topic + " " + String.join("; ", faults));
    }
  }

  /** A topic that stands by itself, without any of the parts that can be left out. */
  public Topic(
      String id,
      String name,
      @Nullable String description,
      double threshold,
      List<TopicExpression> expressions) {
    this(id, name, description, null, null, threshold, 0, null, List.of(), List.of(), expressions);
  }

  /** What hits in the title and the lead count. */
  public TopicEmphasis hitsByPlace() {
    return emphasis == null ? TopicEmphasis.USUAL : emphasis;
  }
}
