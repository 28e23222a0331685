package cn.bangfu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.job.JobKind;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JobDescriptionsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindHasADescriptionOfItsName(JobKind kind) throws Exception {
    try (InputStream xml =
        getClass().getResourceAsStream("/META-INF/batch-jobs/" + kind.jobName() + ".xml")) {
      assertThat(xml).isNotNull();
      Document job = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
      assertThat(job.getDocumentElement().getAttribute("id")).isEqualTo(kind.jobName());
      assertThat(refs(job)).contains("runListener", "runStepListener");
    }
  }

  /** The artifacts that listen; without them nobody learns how a run gets on. */
  private static List<String> refs(Document job) {
    NodeList listeners = job.getElementsByTagName("listener");
    return IntStream.range(0, listeners.getLength())
        .mapToObj(i -> ((Element) listeners.item(i)).getAttribute("ref"))
        .toList();
  }
}
