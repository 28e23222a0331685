package cn.bangfu.server.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** db/cluster.properties: how a PostgreSQL cluster is made and run, the same for run and tests. */
final class ClusterSettings {

  private ClusterSettings() {}

  static Map<String, String> locale() throws IOException {
    return withPrefix("locale.");
  }

  static Map<String, String> server() throws IOException {
    return withPrefix("server.");
  }

  private static Map<String, String> withPrefix(String prefix) throws IOException {
    Properties all = new Properties();
    try (InputStream in =
        ClusterSettings.class.getClassLoader().getResourceAsStream("db/cluster.properties")) {
      all.load(in);
    }
    Map<String, String> settings = new TreeMap<>();
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        settings.put(key.substring(prefix.length()), all.getProperty(key));
      }
    }
    return settings;
  }
}
