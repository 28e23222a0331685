/**
 * The pages: one XHTML and one bean for each page, tab or dialog, under the same path. The web
 * reads rows and entities from the services and knows no rule of the trade.
 */
package cn.bangfu.web;
