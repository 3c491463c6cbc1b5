// SharePoint splits Fluent v8 by control; each part gets the whole of it, loaded once.
export * from 'office-ui-fabric-react-bundle';
