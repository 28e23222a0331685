package cn.bangfu.web.shell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

/**
 * Draws characters as crooked strokes between lines that mean nothing. The strokes are our own: a
 * server need not have a font. Characters that look alike are left out.
 */
final class CaptchaPicture {

  static final int WIDTH = 168;
  static final int HEIGHT = 60;

  /** Polylines on a grid of 4 x 6, points as digits, lines separated by blanks. */
  private static final Map<Character, String> STROKES =
      Map.ofEntries(
          Map.entry('3', "0040224345361605"),
          Map.entry('4', "30043404 3036"),
          Map.entry('7', "004016"),
          Map.entry('A', "062046 1333"),
          Map.entry('C', "4110010516364544"),
          Map.entry('E', "40000646 0333"),
          Map.entry('F', "400006 0333"),
          Map.entry('H', "0006 4046 0343"),
          Map.entry('J', "404536160504"),
          Map.entry('K', "0006 400346"),
          Map.entry('L', "000646"),
          Map.entry('M', "0600234046"),
          Map.entry('N', "06004640"),
          Map.entry('P', "06003041423303"),
          Map.entry('R', "06003041423303 2346"),
          Map.entry('T', "0040 2026"),
          Map.entry('U', "000516364540"),
          Map.entry('W', "0016233640"),
          Map.entry('X', "0046 4006"),
          Map.entry('Y', "002340 2326"),
          Map.entry('Z', "00400646"));

  static final String CHARACTERS =
      STROKES.keySet().stream().sorted().map(String::valueOf).reduce("", String::concat);

  private static final int NOISE = 3;

  private final Random random;

  CaptchaPicture(Random random) {
    this.random = random;
  }

  BufferedImage draw(String text) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xf3, 0xf6, 0xfa));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    for (int i = 0; i < NOISE; i++) {
      noise(pen, 1 + random.nextFloat());
    }
    for (int i = 0; i < text.length(); i++) {
      character(pen, text.charAt(i), i);
    }
    noise(pen, 2);
    pen.dispose();
    return image;
  }

  private void character(Graphics2D pen, char character, int place) {
    double size = 5.6 + random.nextDouble();
    AffineTransform at =
        AffineTransform.getTranslateInstance(
            14 + place * 38 + random.nextInt(6), 8 + random.nextInt(8));
    at.rotate((random.nextDouble() - 0.5) * 0.6, 2 * size, 3 * size);
    at.scale(size, size);
    at.shear((random.nextDouble() - 0.5) * 0.35, 0);
    pen.setColor(ink());
    pen.setStroke(
        new BasicStroke(3 + random.nextFloat(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (String line : STROKES.get(character).split(" ")) {
      Path2D path = new Path2D.Double();
      for (int i = 0; i < line.length(); i += 2) {
        double x = line.charAt(i) - '0' + wobble();
        double y = line.charAt(i + 1) - '0' + wobble();
        if (i == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      pen.draw(at.createTransformedShape(path));
    }
  }

  private void noise(Graphics2D pen, float width) {
    pen.setColor(ink());
    pen.setStroke(new BasicStroke(width));
    pen.draw(
        new QuadCurve2D.Double(
            0,
            random.nextInt(HEIGHT),
            random.nextInt(WIDTH),
            random.nextInt(HEIGHT),
            WIDTH,
            random.nextInt(HEIGHT)));
  }

  private double wobble() {
    return (random.nextDouble() - 0.5) * 0.35;
  }

  private Color ink() {
    return new Color(20 + random.nextInt(90), 30 + random.nextInt(90), 80 + random.nextInt(90));
  }
}
