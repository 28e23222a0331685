package cn.bangfu.it.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Photographs to be uploaded. */
public final class Pictures {

  public static final int WIDTH = 900;

  private static final int HEIGHT = 600;

  private Pictures() {}

  /** A lined page, as a telephone takes it. */
  public static byte[] page() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(250, 244, 228));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(120, 60, 40));
    for (int line = 60; line < HEIGHT; line += 60) {
      pen.fillRect(60, line, WIDTH - 120, 3);
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
