package cn.bangfu.it.kit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very EAR that the build made, and beside its modules one more that holds the tests. */
public final class TestEar {
  private static final String APPLICATION_XML = "/META-INF/application.xml";

  private TestEar() {}

  /** Name the test class and whatever else it needs inside the server. */
  public static EnterpriseArchive with(Class<?>... testClasses) {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("bangfu.ear")));
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "test.war")
            .addClasses(testClasses)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsLibraries(libraryOf(org.assertj.core.api.Assertions.class));
    String module =
        "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>";
    String application = read(ear);
    int end = application.lastIndexOf("</module>") + "</module>".length();
    ear.setApplicationXML(
        new StringAsset(application.substring(0, end) + module + application.substring(end)));
    return ear.addAsModule(Testable.archiveToTest(war));
  }

  private static String read(EnterpriseArchive ear) {
    try (InputStream in = ear.get(APPLICATION_XML).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static File libraryOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
