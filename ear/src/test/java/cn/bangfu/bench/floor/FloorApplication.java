package cn.bangfu.bench.floor;

import cn.bangfu.server.run.RunningSystem;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.primefaces.model.LazyDataModel;

/** Puts the bare list into the product's server for the time of a measurement. */
public final class FloorApplication implements AutoCloseable {

  private static final String NAME = "floor";
  private static final int PATIENCE_SECONDS = 120;

  private final RunningSystem system;
  private final Path work;

  private FloorApplication(RunningSystem system, Path work) {
    this.system = system;
    this.work = work;
  }

  /**
   * Deploys it.
   *
   * @param work a directory for its archive
   */
  public static FloorApplication deploy(RunningSystem system, Path work)
      throws IOException, InterruptedException {
    FloorApplication floor = new FloorApplication(system, work);
    File war = work.resolve(NAME + ".war").toFile();
    ShrinkWrap.create(WebArchive.class, NAME + ".war")
        .addPackage(BareList.class.getPackage())
        .addAsWebResource("bench-floor/list.xhtml", "list.xhtml")
        .setWebXML("bench-floor/web.xml")
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsLibraries(primeFaces())
        .as(ZipExporter.class)
        .exportTo(war, true);
    floor.asadmin("deploy", "--force", "--contextroot", NAME, "--name", NAME, war.toString());
    return floor;
  }

  /** Where its pages are, with a slash at the end. */
  public String baseUrl() {
    return URI.create(system.baseUrl()).resolve("/" + NAME + "/").toString();
  }

  private static File primeFaces() {
    try {
      return Path.of(
              LazyDataModel.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toFile();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void asadmin(String... command) throws IOException, InterruptedException {
    Path password = work.resolve(NAME + ".password");
    Files.writeString(password, "AS_ADMIN_PASSWORD=" + system.adminPassword() + "\n");
    try {
      List<String> line = new java.util.ArrayList<>();
      line.add(system.options().home().resolve("payara6/bin/asadmin").toString());
      line.addAll(List.of("--interactive=false", "--user", "admin", "--passwordfile"));
      line.add(password.toString());
      line.addAll(List.of("--port", String.valueOf(system.options().adminPort())));
      line.addAll(List.of(command));
      Process run =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(work.resolve(NAME + ".log").toFile())
              .start();
      if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || run.exitValue() != 0) {
        throw new IOException(Files.readString(work.resolve(NAME + ".log")));
      }
    } finally {
      Files.delete(password);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    asadmin("undeploy", NAME);
  }
}
