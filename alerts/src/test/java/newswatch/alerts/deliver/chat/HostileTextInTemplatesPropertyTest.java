package newswatch.alerts.deliver.chat;

import java.util.Map;
import newswatch.alerts.deliver.text.Wording;

/** The same in a destination's own words, which try all that could turn escaping off. */
class HostileTextInTemplatesPropertyTest extends HostileTextPropertyTest {
  private static final Wording OWN =
      Wording.of(
          Map.of(
              "subject", "{{{title}}} <!channel> @here {{&watches}}",
              "template",
                  """
                  <!channel> <@U1> @everyone [x](https://evil.example) <script>{{{title}}}</script>
                  {{&watches}} <{{link}}> [{{title}}]({{link}}) {{=<% %>=}}<%&title%> <%{title}%>
                  <%={{ }}=%>{{#excerpt}}*{{excerpt}}*{{/excerpt}}{{^excerpt}}none{{/excerpt}}
                  {{article}}, {{source}}"""));

  @Override
  Wording wording() {
    return OWN;
  }
}
