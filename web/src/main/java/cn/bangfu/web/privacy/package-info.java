/** Pages of the room privacy. */
package cn.bangfu.web.privacy;
