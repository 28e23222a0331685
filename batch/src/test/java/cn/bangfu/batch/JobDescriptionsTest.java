package cn.bangfu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.job.JobKind;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class JobDescriptionsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindHasADescriptionOfItsName(JobKind kind) throws Exception {
    try (InputStream xml =
        getClass().getResourceAsStream("/META-INF/batch-jobs/" + kind.jobName() + ".xml")) {
      assertThat(xml).isNotNull();
      Document job = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
      assertThat(job.getDocumentElement().getAttribute("id")).isEqualTo(kind.jobName());
    }
  }
}
