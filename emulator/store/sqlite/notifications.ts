import { type ActivityNotification, type Notifications } from '../Notifications';
import { type Database } from './Database';

interface Row {
  readonly number: number;
  readonly notification: string;
}

export function notificationsIn(db: Database): Notifications {
  const list = (toUpn?: string): ActivityNotification[] =>
    db
      .all<Row>('SELECT number, notification FROM notifications ORDER BY number')
      .map(({ number, notification }) => ({ ...(JSON.parse(notification) as ActivityNotification), number }))
      .filter(each => toUpn === undefined || each.toUpn.toLowerCase() === toUpn.toLowerCase());
  return {
    add: notification =>
      db.transact(() => {
        for (const { number } of overriddenBy(notification, list(notification.toUpn))) {
          db.run('DELETE FROM notifications WHERE number = ?', number);
        }
        const text = JSON.stringify(notification);
        const { lastId } = db.run('INSERT INTO notifications (notification) VALUES (?)', text);
        return { ...notification, number: lastId };
      }),
    list,
    clear: () => void db.run('DELETE FROM notifications')
  };
}

function overriddenBy(
  { chainId, teamsAppId }: Omit<ActivityNotification, 'number'>,
  sent: readonly ActivityNotification[]
): readonly ActivityNotification[] {
  return chainId === null
    ? []
    : sent.filter(each => each.chainId === chainId && each.teamsAppId === teamsAppId);
}
