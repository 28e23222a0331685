/** The frame around the pages: log-in, session, menu, home page, headers of every answer. */
package cn.bangfu.web.shell;
