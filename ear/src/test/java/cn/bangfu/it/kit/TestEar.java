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

/**
 * The very EAR that the build made, with a module that holds the tests in place of its web module:
 * an application may have only one authentication mechanism, and a second web module without it
 * answers nothing but errors. Pages are tested from outside, in a browser.
 */
public final class TestEar {
  private static final String APPLICATION_XML = "/META-INF/application.xml";
  private static final String WEB = "web.war";
  private static final String TEST = "test.war";
  private static final String WEB_ROOT = "<context-root>/bangfu</context-root>";

  private TestEar() {}

  /** Name the test class and whatever else it needs inside the server. */
  public static EnterpriseArchive with(Class<?>... testClasses) {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("bangfu.ear")));
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, TEST)
            .addClasses(testClasses)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsLibraries(libraryOf(org.assertj.core.api.Assertions.class));
    String application = read(ear);
    if (ear.delete("/" + WEB) == null
        || !application.contains(WEB)
        || !application.contains(WEB_ROOT)) {
      throw new IllegalStateException("The EAR has no " + WEB + " as this class knows it");
    }
    ear.setApplicationXML(
        new StringAsset(
            application
                .replace(WEB, TEST)
                .replace(WEB_ROOT, "<context-root>/test</context-root>")));
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
