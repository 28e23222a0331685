package cn.bangfu.parts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a bill of materials in CycloneDX.
 *
 * @param name artifact of Maven, or name of a script
 * @param purl package and version, without qualifiers
 * @param digest SHA-256 of its file, or null
 * @param file where it lies in the file it is copied into, or null
 * @param mark what stands there and names the version, or null
 */
record Part(String name, String version, String purl, String digest, String file, String mark) {

  /** The package without its version. */
  String coordinate() {
    return purl.substring(0, purl.lastIndexOf('@'));
  }

  static List<Part> of(byte[] bill) {
    List<Part> parts = new ArrayList<>();
    JsonObject read =
        JsonParser.parseString(new String(bill, StandardCharsets.UTF_8)).getAsJsonObject();
    for (JsonElement one : read.getAsJsonArray("components")) {
      JsonObject part = one.getAsJsonObject();
      parts.add(
          new Part(
              part.get("name").getAsString(),
              part.get("version").getAsString(),
              part.get("purl").getAsString().replaceFirst("\\?.*", ""),
              among(part, "hashes", "alg", "SHA-256", "content"),
              among(part, "properties", "name", "bangfu:file", "value"),
              among(part, "properties", "name", "bangfu:mark", "value")));
    }
    return parts;
  }

  private static String among(
      JsonObject part, String list, String key, String wanted, String value) {
    if (!part.has(list)) {
      return null;
    }
    for (JsonElement one : part.getAsJsonArray(list)) {
      JsonObject pair = one.getAsJsonObject();
      if (pair.get(key).getAsString().equals(wanted)) {
        return pair.get(value).getAsString();
      }
    }
    return null;
  }
}
