package cn.bangfu.web.publication;

import cn.bangfu.publication.NoticeBoard;
import cn.bangfu.publication.NoticeText;
import cn.bangfu.web.sheet.Downloads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** A notice is read (INF-046, INF-050). */
@Named("publishedNotice")
@RequestScoped
public class NoticePage {

  @Inject NoticeBoard board;

  private NoticeText notice;

  @PostConstruct
  void init() {
    notice = board.open(RequestedId.orNone());
  }

  public NoticeText getNotice() {
    return notice;
  }

  /** Sends it as a Word file (INF-017). */
  public void word() throws IOException {
    Downloads.send(board.word(RequestedId.orNone()));
  }
}
