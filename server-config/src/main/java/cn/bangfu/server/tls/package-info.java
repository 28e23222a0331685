/** What the server's Java machine needs for log-ins by certificate, before the application runs. */
package cn.bangfu.server.tls;
