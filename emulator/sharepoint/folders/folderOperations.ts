import { type Operation } from '../Operation';
import {
  addFolder,
  addFolderToWeb,
  addFolderToWebUsingPath,
  addFolderUsingPath,
  addSubFolder,
  postFolder
} from './addFolder';
import { folder } from './folder';
import { folderItem } from './folderItem';
import { foldersOfFolder } from './foldersOfFolder';
import { parentFolder } from './parentFolder';
import { recycleFolder, removeFolder, removeFolderByObject } from './removeFolder';
import { rootFolders } from './rootFolders';

export const folderOperations: readonly Operation[] = [
  ...[rootFolders, folder, foldersOfFolder, folderItem, parentFolder],
  ...[addFolder, addFolderUsingPath, addFolderToWeb, addFolderToWebUsingPath, postFolder, addSubFolder],
  ...[removeFolder, removeFolderByObject, recycleFolder]
];
