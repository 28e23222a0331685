package cn.bangfu.web.kit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Checksum of the own scripts and styles, part of their addresses: a browser never shows a new page
 * with an old style, and every server of a group gives the same address.
 */
@Named
@ApplicationScoped
public class OwnResources {

  private static final String FOLDER = "/WEB-INF/resources/bangfu/";
  private static final List<String> FILES =
      List.of("css/bangfu.css", "js/bangfu.js", "js/browser.js", "img/favicon.svg");

  @Inject private ServletContext application;

  private String version;

  @PostConstruct
  void read() {
    CRC32 sum = new CRC32();
    for (String file : FILES) {
      try (InputStream in = application.getResourceAsStream(FOLDER + file)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    version = Long.toString(sum.getValue(), 36);
  }

  public String getVersion() {
    return version;
  }
}
