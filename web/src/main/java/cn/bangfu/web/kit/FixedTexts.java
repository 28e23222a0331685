package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primefaces.util.EscapeUtils;

/**
 * Texts do not change while the application runs: {@code #{texts['key']}} in a page becomes the
 * text itself before the page is compiled, and is not looked up again each time it is shown.
 */
public class FixedTexts extends ResourceHandlerWrapper {

  private static final Pattern TEXT = Pattern.compile("#\\{texts\\['([^'\\]}]+)']}");

  private final Map<String, ViewResource> pages = new ConcurrentHashMap<>();

  public FixedTexts(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public ViewResource createViewResource(FacesContext faces, String name) {
    ViewResource known = pages.get(name);
    if (known != null) {
      return known;
    }
    ViewResource found = super.createViewResource(faces, name);
    if (found == null || !name.endsWith(".xhtml")) {
      return found;
    }
    Page page = new Page(name, found.getURL());
    pages.put(name, page);
    return page;
  }

  static String fixed(String page) {
    return TEXT.matcher(page)
        .replaceAll(
            text ->
                Matcher.quoteReplacement(
                    Texts.has(text.group(1))
                        ? EscapeUtils.forXml(Texts.get(text.group(1)))
                        : text.group()));
  }

  /** A page with its texts. */
  private static final class Page extends ViewResource {

    private final URL address;

    Page(String name, URL source) {
      try {
        address = new URL("page", "", -1, name, new Reader(source));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    @Override
    public URL getURL() {
      return address;
    }
  }

  /** Reads a page where it lies. */
  private static final class Reader extends URLStreamHandler {

    private final URL source;

    Reader(URL source) {
      this.source = source;
    }

    @Override
    protected URLConnection openConnection(URL address) throws IOException {
      URLConnection there = source.openConnection();
      return new URLConnection(address) {
        @Override
        public void connect() throws IOException {
          there.connect();
        }

        @Override
        public long getLastModified() {
          return there.getLastModified();
        }

        @Override
        public InputStream getInputStream() throws IOException {
          try (InputStream in = there.getInputStream()) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(fixed(page).getBytes(StandardCharsets.UTF_8));
          }
        }
      };
    }
  }
}
