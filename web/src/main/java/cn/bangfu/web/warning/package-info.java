/** Pages of warnings on cancellations: the list with its chart, and the settings (INF-067 ff.). */
package cn.bangfu.web.warning;
