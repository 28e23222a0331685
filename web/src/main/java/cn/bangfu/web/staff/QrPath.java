package cn.bangfu.web.staff;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of a vector picture, one unit a module. */
final class QrPath {

  /** Empty modules around the code, without which it is not found. */
  static final int MARGIN = 4;

  private QrPath() {}

  /** Size of the picture in modules. */
  static int size(String text) {
    return code(text).size + 2 * MARGIN;
  }

  static String of(String text) {
    QrCode code = code(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  private static QrCode code(String text) {
    return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
  }
}
