package cn.bangfu.web.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import javax.imageio.ImageIO;

/**
 * Picture and sound of the question that waits in the session; {@code ?new} asks a new one. Without
 * a question there is nothing to see.
 */
@WebServlet(Paths.CAPTCHA)
public class CaptchaServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Captcha asked = Captcha.waiting(request);
    if (asked == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (request.getParameter("new") != null) {
      asked = Captcha.renew(request);
    }
    if (request.getParameter("sound") != null) {
      byte[] sound = new CaptchaSound(new SecureRandom()).speak(asked.digits());
      response.setContentType("audio/wav");
      response.setContentLength(sound.length);
      response.getOutputStream().write(sound);
    } else {
      response.setContentType("image/png");
      ImageIO.write(
          new CaptchaPicture(new SecureRandom()).draw(asked.letters()),
          "png",
          response.getOutputStream());
    }
  }
}
